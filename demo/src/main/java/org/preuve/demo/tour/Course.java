package org.preuve.demo.tour;

import java.net.URI;

/** A person's open session in the tool, in that person's browser. */
record Course(Browser browser, URI base) {

  /** From the page that a launch ended on, {@code …/s/{handle}/…}. */
  static Course of(Browser browser, Answer landed) {
    String[] path = landed.address().getPath().split("/", -1);
    Broken.unless(
        path.length > 2 && path[1].equals("s"), "the launch ended on " + landed.address());
    return new Course(browser, landed.address().resolve("/s/" + path[2]));
  }

  URI at(String path) {
    return URI.create(base + path);
  }

  Answer open(String path) {
    return browser.get(at(path)).expect(200);
  }
}
