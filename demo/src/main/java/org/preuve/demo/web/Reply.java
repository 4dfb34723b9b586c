package org.preuve.demo.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param status HTTP status
 * @param headers one value each
 * @param body bytes to send
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

  /** An answer with a body of that media type. */
  public static Reply of(int status, String type, String text) {
    return of(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer with a body of that media type. */
  public static Reply of(int status, String type, byte[] bytes) {
    return new Reply(status, Map.of("Content-Type", type), bytes);
  }

  /** An answer without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  /** 303: go on there with a GET. */
  public static Reply seeOther(String address) {
    return empty(303).with("Location", address);
  }

  /** The same answer with one more header. */
  public Reply with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }
}
