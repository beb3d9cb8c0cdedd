// The worker around the wasm module `engine`. A classic script, as old browsers know no other worker.
import load, { handle } from "../../target/pkg/engine/engine.js";
import wasm from "../../target/pkg/engine/engine_bg.wasm";
import { answer } from "./worker.js";

// The address of the wasm file is relative to this script, so that the site works in any folder.
answer(load({ module_or_path: new URL(wasm, self.location.href) }), handle);
