// Starts the page: loads the wasm module `app`, which draws into #app.
import load from "../../target/pkg/app/app.js";
import wasm from "../../target/pkg/app/app_bg.wasm";
import { forbidEval } from "./policy.js";

forbidEval();

// The address is relative to this script, so that the site works in any folder.
load({ module_or_path: new URL(wasm, import.meta.url) }).catch((error) => {
  // The text stands in the page, as it is needed just when nothing else could be loaded. It is
  // gone when the app has drawn: then the app itself tells what happened.
  const text = document.getElementById("load-failed");
  if (text) text.hidden = false;
  throw error;
});
