package org.preuve.dev;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one round of compiling and copying came to.
 *
 * @param errors {@code file:line: message}; with any, nothing of the application has changed
 * @param bodies classes of which only bodies of methods have changed, by name
 * @param anew whether the application must start anew to show the rest
 * @param files how many classes and other files are new
 */
record Update(List<String> errors, Map<String, Path> bodies, boolean anew, int files) {

  Update {
    errors = List.copyOf(errors);
    bodies = Map.copyOf(bodies);
  }

  boolean failed() {
    return !errors.isEmpty();
  }
}
