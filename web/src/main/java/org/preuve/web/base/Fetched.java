package org.preuve.web.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.hc.core5.http.HttpResponse;

/** What became of a request to somebody else's server. */
public sealed interface Fetched {

  /** Most bytes of a body: 1 MiB. */
  int LIMIT = 1024 * 1024;

  /**
   * The server answered.
   *
   * @param headers values by lower-case name
   */
  record Answer(int status, Map<String, List<String>> headers, byte[] body) implements Fetched {

    static Answer of(HttpResponse response, byte[] body) {
      var headers = new TreeMap<String, List<String>>();
      for (var header : response.getHeaders()) {
        headers
            .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(header.getValue());
      }
      return new Answer(response.getCode(), headers, body);
    }

    /** Headers and body may hold tokens and names: they stay out. */
    @Override
    public String toString() {
      return "status " + status;
    }

    /** Whether the status is 2xx. */
    public boolean ok() {
      return status / 100 == 2;
    }
  }

  /**
   * No answer that counts.
   *
   * @param detail for the log; holds no personal data
   */
  record Failed(Cause cause, String detail) implements Fetched {}

  /** Why there is no answer. */
  enum Cause {
    /** The address is not https, or leads to a private range. */
    ADDRESS,
    /** No such host, no connection, or no answer within five seconds. */
    UNREACHABLE,
    /** The answer is larger than {@link #LIMIT}. */
    TOO_LARGE,
    /** The platform does not grant this tool the scope that the service asks for. */
    SCOPE
  }

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Answer, R> answer, Function<Failed, R> failed) {
    return this instanceof Answer a ? answer.apply(a) : failed.apply((Failed) this);
  }
}
