// Another version of the app on the server of one test, made as a build would make it.
import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const OTHER = "NEWNEWNE";

/** A file of a new version, and how its text comes about. */
interface Change {
  file: string;
  text: string;
}

/** What a new version changes, in the order in which a build writes it. */
async function newVersion(folder: string): Promise<{ script: string; changes: Change[] }> {
  const names = await readdir(join(folder, "assets"));
  const old = names.find((name) => /^app-\w+\.js$/.test(name))!;
  const script = `app-${OTHER}.js`;
  const before = await readFile(join(folder, "assets", old), "utf8");
  const after = `${before}\n// another version\n`;
  const integrity = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const rewritten = async (file: string): Promise<Change> => {
    const text = (await readFile(join(folder, file), "utf8")).replaceAll(old, script);
    return { file, text: text.replace(integrity(before), integrity(after)) };
  };
  const page = await rewritten("index.html");
  const worker = await rewritten("service-worker.js");
  const revision = (text: string) => createHash("sha256").update(text).digest("hex");
  worker.text = worker.text.replace(revision(await readFile(join(folder, "index.html"), "utf8")), revision(page.text));
  await rename(join(folder, "assets", old), join(folder, "assets", script));
  return { script, changes: [{ file: join("assets", script), text: after }, page, worker] };
}

/**
 * Puts another version in the place of the one that is served; old scripts are gone.
 *
 * @param leaveOut a file that the copying has not come to yet
 * @returns the name of the script that only the new page names
 */
export async function deploy(folder: string, leaveOut?: string): Promise<string> {
  const { script, changes } = await newVersion(folder);
  for (const { file, text } of changes) {
    if (file !== leaveOut) await writeFile(join(folder, file), text);
  }
  return script;
}
