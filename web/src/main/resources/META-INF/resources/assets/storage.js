// Keeps the secret of a login in the platform's storage, or finds it there (LTI postMessage storage).
// Only the registered origin is asked and believed; without an answer in two seconds a tab is offered,
// and a later answer is still taken.
(function () {
  "use strict";
  var place = document.querySelector("[data-pv-storage]");
  if (!place) {
    return;
  }
  var patience = 2000;
  var origin = place.dataset.pvOrigin;
  var key = place.dataset.pvKey;
  var platform = window.parent !== window ? window.parent : window.opener;

  function storage() {
    if (!platform || place.dataset.pvStorage === "_parent") {
      return platform;
    }
    return platform.frames[place.dataset.pvStorage] || null;
  }

  function offerTab() {
    document.querySelectorAll("[data-pv-wait]").forEach(function (part) { part.hidden = true; });
    place.querySelector("[data-pv-else]").hidden = false;
  }

  function newId() {
    return Array.from(crypto.getRandomValues(new Uint32Array(4)), function (n) { return n.toString(16); }).join("-");
  }

  function ask(message, then) {
    var target = storage();
    if (!target) {
      offerTab();
      return;
    }
    message.message_id = newId();
    var over = setTimeout(offerTab, patience);
    function finish(step) {
      clearTimeout(over);
      window.removeEventListener("message", hear);
      step();
    }
    function hear(event) {
      var answer = event.data;
      if (event.origin !== origin || !answer || answer.subject !== message.subject + ".response" || answer.message_id !== message.message_id) {
        return;
      }
      var good = !answer.error && answer.key === key && typeof answer.value === "string" && answer.value !== "";
      finish(good ? function () { then(answer.value); } : offerTab);
    }
    window.addEventListener("message", hear);
    target.postMessage(message, origin);
  }

  var keep = place.querySelector("[data-pv-keep]");
  var find = place.querySelector("form[data-pv-find]");
  if (keep) {
    ask({ subject: "lti.put_data", key: key, value: keep.dataset.pvKeep }, function () {
      window.location.replace(keep.dataset.pvNext);
    });
  } else if (find) {
    ask({ subject: "lti.get_data", key: key }, function (value) {
      find.elements.binding.value = value;
      find.submit();
    });
  }
})();
