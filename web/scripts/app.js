// Starts the page: loads the wasm module `app`, which draws into #app.
import load from "../../target/pkg/app/app.js";
import wasm from "../../target/pkg/app/app_bg.wasm";
import { publishAddresses } from "./addresses.js";
import { goOn, heedBreakdowns } from "./breakdown.js";
import { askBeforeLosing } from "./leaving.js";
import { keepFocus } from "./focus.js";
import { keepForOffline, listen } from "./offline.js";
import { forbidEval } from "./policy.js";

function start() {
  publishAddresses();
  heedBreakdowns();
  forbidEval();
  listen();
  askBeforeLosing();
  keepFocus();
  // The address is relative to this script, so that the site works in any folder.
  const started = () => {
    void goOn();
    keepForOffline();
  };
  load({ module_or_path: new URL(wasm, import.meta.url) }).then(started, (error) => {
    // The text stands in the page, as it is needed just when nothing else could be loaded. It is
    // gone when the app has drawn: then the app itself tells what happened.
    const text = document.getElementById("load-failed");
    if (text) text.hidden = false;
    throw error;
  });
}

// Otherwise scripts/support.js has told the reader what to do.
if (!window.zhiceUnsupported) start();
