// The summary of what is to be mended gets the focus by script: browsers ignore the attribute
// autofocus inside the frame of another site.
(function () {
  "use strict";
  var summary = document.getElementById("problems");
  if (summary) {
    summary.focus();
  }
})();
