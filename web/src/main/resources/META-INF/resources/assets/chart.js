// Within a chart, keys do what the buttons above it do. Nothing here draws: each button is a link to
// the same page with another window.
(function () {
  "use strict";
  var chart = document.querySelector("[data-pv-chart]");
  if (!chart) {
    return;
  }
  chart.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== chart) {
      return;
    }
    var button = Array.from(chart.querySelectorAll("a[data-key]")).find(function (link) {
      return link.dataset.key === event.key || (link.dataset.key === "+" && event.key === "=");
    });
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
})();
