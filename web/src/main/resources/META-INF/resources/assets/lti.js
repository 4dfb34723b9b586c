// After a registration: ask the platform to close its window (Dynamic Registration 1.0, section 3.7).
// With chosen content: send the form at once; its button stays for browsers without scripts.
(function () {
  "use strict";
  var done = document.querySelector("[data-pv-close]");
  var platform = window.opener || (window.parent !== window ? window.parent : null);
  if (done && platform) {
    platform.postMessage({ subject: "org.imsglobal.lti.close" }, done.dataset.pvClose);
  }
  var answer = document.querySelector("form[data-pv-send]");
  if (answer) {
    answer.submit();
  }
})();
