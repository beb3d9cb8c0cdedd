// Tells users of old browsers what to do. Old browsers read this very file: nothing here is newer
// than ECMAScript 3, and the build checks that.
(function () {
  // A module with what the site's modules use beyond the first WebAssembly: sign extension,
  // saturating conversion, filling memory.
  var MODULE = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 0, 10, 25, 1, 23, 0, 65, 0,
    192, 26, 67, 0, 0, 0, 0, 252, 0, 26, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11
  ];

  function isSupported() {
    try {
      return (
        WebAssembly.validate(new Uint8Array(MODULE)) &&
        "noModule" in document.createElement("script") &&
        typeof BigInt === "function" &&
        typeof Worker === "function" &&
        typeof HTMLDialogElement === "function" &&
        typeof "".replaceAll === "function"
      );
    } catch (error) {
      return false;
    }
  }

  if (isSupported()) return;
  window.zhiceUnsupported = true;
  document.getElementById("loading").style.display = "none";
  var notice = document.getElementById("unsupported");
  notice.removeAttribute("hidden");
})();
