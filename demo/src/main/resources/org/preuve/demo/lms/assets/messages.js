"use strict";
// What a platform does for the tool in its frame: stores small texts for it (LTI postMessage storage)
// and fits the frame to its page. Only the frame itself, at a registered tool's origin, is answered.
(function () {
  var frame = document.querySelector("iframe[data-tools]");
  var tools = frame.dataset.tools.split(" ");
  var supported = ["lti.capabilities", "lti.put_data", "lti.get_data", "lti.frameResize", "lti.scrollToTop"];
  var longest = 4096;

  function answer(event, more) {
    var known = { subject: event.data.subject + ".response", message_id: event.data.message_id };
    frame.contentWindow.postMessage(Object.assign(known, more), event.origin);
  }

  function place(event) {
    return event.origin + " " + event.data.key;
  }

  function put(event) {
    var value = String(event.data.value);
    if (typeof event.data.key !== "string" || value.length > longest) {
      answer(event, { error: { code: "bad_request", message: "no key, or too long" } });
      return;
    }
    sessionStorage.setItem(place(event), value);
    answer(event, { key: event.data.key, value: value });
  }

  window.addEventListener("message", function (event) {
    if (event.source !== frame.contentWindow || tools.indexOf(event.origin) < 0 || !event.data) {
      return;
    }
    switch (event.data.subject) {
      case "lti.capabilities":
        answer(event, { supported_messages: supported.map(function (subject) { return { subject: subject }; }) });
        break;
      case "lti.put_data":
        put(event);
        break;
      case "lti.get_data":
        answer(event, { key: event.data.key, value: sessionStorage.getItem(place(event)) });
        break;
      case "lti.frameResize":
        frame.style.height = Math.max(300, Math.min(20000, Number(event.data.height) || 0)) + "px";
        break;
      case "lti.scrollToTop":
        frame.scrollIntoView({ block: "start" });
        break;
    }
  });
})();
