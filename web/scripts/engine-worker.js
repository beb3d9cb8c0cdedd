// The worker around the wasm module `engine`. A classic script, as old browsers know no other worker.
import load, { handle, whatIf } from "../../target/pkg/engine/engine.js";
import wasm from "../../target/pkg/engine/engine_bg.wasm";
import { answer } from "./worker.js";

// The address of the wasm file is relative to this script, so that the site works in any folder.
const loading = load({ module_or_path: new URL(wasm, self.location.href) });

/** Requests come as objects; the module takes and gives JSON, and its answers go to the page as text. */
const carryOut = (message) =>
  "whatIf" in message ? whatIf(JSON.stringify(message.whatIf)) : handle(JSON.stringify(message));
answer(loading, carryOut);
