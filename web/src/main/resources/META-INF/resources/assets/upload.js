// Says that a file is too large when it is chosen, and does not send it: the server would refuse it
// too, but only after minutes on a slow line.
(function () {
  "use strict";

  function tooLarge(input) {
    var file = input.files && input.files[0];
    return Boolean(file) && file.size > Number(input.dataset.largest);
  }

  function show(input) {
    var wrong = tooLarge(input);
    var note = document.getElementById(input.dataset.tooLarge);
    input.classList.toggle("is-invalid", wrong);
    input.setAttribute("aria-invalid", String(wrong));
    if (note) {
      note.hidden = !wrong;
    }
    return wrong;
  }

  function sized(element) {
    return element && element.dataset && element.dataset.largest;
  }

  document.addEventListener("change", function (event) {
    if (sized(event.target)) {
      show(event.target);
    }
  });

  // first of all listeners, so that no other script sends the form
  document.addEventListener("submit", function (event) {
    var wrong = Array.from(event.target.querySelectorAll("input[data-largest]")).filter(show);
    if (wrong.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      wrong[0].focus();
    }
  }, true);
})();
