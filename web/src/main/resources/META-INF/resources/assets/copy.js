// Copies what stands in a field; without this script it is marked and copied by hand.
(function () {
  "use strict";
  document.querySelectorAll("[data-pv-copy]").forEach(function (button) {
    var field = document.getElementById(button.dataset.pvCopy);
    var said = document.querySelector("[data-pv-copied]");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", function () {
      field.select();
      navigator.clipboard.writeText(field.value).then(function () {
        said.textContent = button.dataset.copied;
      }, function () {
        field.focus(); // it is marked: the keyboard copies it
      });
    });
  });
})();
