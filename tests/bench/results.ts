// Where the scripts of this folder leave what they measured, for `cargo xtask bench --browser`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Times in nanoseconds, and how many things were done in each; or bytes. */
export interface Figure {
  values: number[];
  elements?: number;
}

/** Adds figures to those of the other scripts. */
export async function record(figures: Record<string, Figure>): Promise<void> {
  const path = process.env.ZHICE_BENCH_RESULTS;
  if (!path) return;
  const before = await readFile(path, "utf8").catch(() => "{}");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ ...JSON.parse(before), ...figures }));
}
