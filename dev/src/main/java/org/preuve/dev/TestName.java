package org.preuve.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A test as it is asked for: {@code Class}, {@code package.Class} or {@code Class#method}.
 *
 * @param type the class as it was typed
 * @param method empty for all of them
 */
record TestName(String type, String method) {

  private static final int NEAR = 5;

  static TestName of(String typed) {
    int hash = typed.indexOf('#');
    return hash < 0
        ? new TestName(typed, "")
        : new TestName(typed.substring(0, hash), typed.substring(hash + 1));
  }

  /**
   * What it matches among {@code package.Class#method}: a method with all that it is given, a class
   * with those inside it.
   */
  String pattern() {
    var name = Pattern.quote(type);
    return method.isEmpty() ? name + "(\\$.*)?#.*" : name + "#" + Pattern.quote(method);
  }

  /** Whether the source file holds that class. */
  boolean in(Path source) {
    var file = source.toString().replace('\\', '/');
    return file.endsWith("/" + type.replace('.', '/') + ".java");
  }

  /** The names most like this one, for who has mistyped it. */
  static List<String> near(String wanted, List<String> names) {
    var sorted = new ArrayList<>(names);
    sorted.sort(Comparator.comparingInt(name -> distance(wanted, name)));
    return sorted.stream().distinct().limit(NEAR).toList();
  }

  /** Letters to change; a name that holds the other is nearer than any that must be changed. */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    return b.contains(a) ? 0 : edits(a, b);
  }

  private static int edits(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
