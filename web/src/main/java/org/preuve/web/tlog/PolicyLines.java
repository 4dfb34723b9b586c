package org.preuve.web.tlog;

import java.net.URI;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a policy, once (C2SP tlog-policy, "Policy file syntax and structure"). */
final class PolicyLines {

  private static final int LONGEST = 65_536;
  private static final int MOST = 32;
  private static final Pattern BETWEEN = Pattern.compile("[ \t]+");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");

  private final Map<String, LogPolicy.Witness> witnesses = new LinkedHashMap<>();
  private final Map<String, LogPolicy.Group> groups = new LinkedHashMap<>();
  private final Set<PublicKey> logs = new HashSet<>();
  private final Set<String> grouped = new HashSet<>();
  private @Nullable String quorum;

  LogPolicy read(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(PolicyLines::control)) {
      throw new IllegalArgumentException("the file is too long, or is no text");
    }
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var line = lines[i].replaceAll("^[ \t]+|[ \t]+$", "");
      if (!line.isEmpty() && !line.startsWith("#")) {
        take(i + 1, BETWEEN.split(line));
      }
    }
    if (quorum == null) {
      throw new IllegalArgumentException("there is no quorum line");
    }
    return new LogPolicy(witnesses, groups, quorum);
  }

  private static boolean control(int c) {
    return c < ' ' && c != '\n' && c != '\t' || c == 127;
  }

  private void take(int number, String... words) {
    boolean taken =
        switch (words[0]) {
          case "log" -> log(words);
          case "witness" -> witness(words);
          case "group" -> group(words);
          case "quorum" -> quorum(words);
          default -> false;
        };
    if (!taken) {
      throw new IllegalArgumentException("line " + number + " is none of a policy");
    }
  }

  private boolean log(String... words) {
    return words.length >= 2
        && words.length <= 3
        && logs.size() < MOST
        && NoteKey.read(words[1]).filter(key -> logs.add(key.key())).isPresent();
  }

  private boolean witness(String... words) {
    if (words.length < 3 || words.length > 4 || !fresh(words[1]) || witnesses.size() == MOST) {
      return false;
    }
    var key = WitnessKey.read(words[2]).filter(read -> !known(read));
    var address = words.length == 4 ? address(words[3]) : Optional.<URI>empty();
    if (key.isEmpty() || (words.length == 4 && address.isEmpty())) {
      return false;
    }
    witnesses.put(words[1], new LogPolicy.Witness(key.get(), address));
    return true;
  }

  private boolean known(WitnessKey key) {
    return witnesses.values().stream().anyMatch(one -> one.key().key().equals(key.key()));
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text.endsWith("/") ? text.replaceAll("/+$", "") : text))
          .filter(read -> read.getHost() != null && read.getRawUserInfo() == null)
          .filter(read -> read.getRawQuery() == null && read.getRawFragment() == null)
          .filter(read -> read.getScheme().matches("https?"));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private boolean group(String... words) {
    if (words.length < 4 || !fresh(words[1]) || groups.size() == MOST) {
      return false;
    }
    var members = new ArrayList<>(Arrays.asList(words).subList(3, words.length));
    var least = least(words[2], members.size());
    if (least.isEmpty() || !members.stream().allMatch(one -> defined(one) && grouped.add(one))) {
      return false;
    }
    groups.put(words[1], new LogPolicy.Group(least.get(), members));
    return true;
  }

  private static Optional<Integer> least(String word, int members) {
    return switch (word) {
      case "all" -> Optional.of(members);
      case "any" -> Optional.of(1);
      default ->
          Optional.of(word)
              .filter(text -> COUNT.matcher(text).matches())
              .map(Integer::valueOf)
              .filter(least -> least <= members);
    };
  }

  private boolean quorum(String... words) {
    boolean first = quorum == null && words.length == 2;
    if (!first || !(words[1].equals(LogPolicy.NONE) || defined(words[1]))) {
      return false;
    }
    quorum = words[1];
    return true;
  }

  private boolean fresh(String name) {
    return !name.equals(LogPolicy.NONE) && !defined(name);
  }

  private boolean defined(String name) {
    return witnesses.containsKey(name) || groups.containsKey(name);
  }
}
