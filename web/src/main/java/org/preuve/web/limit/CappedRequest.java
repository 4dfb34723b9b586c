package org.preuve.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.web.MaxBody;

/**
 * A request of which no more than the cap is read, whoever reads it: the fields of a form are taken
 * from the capped body and not by the container, which takes in whatever comes. What stands in the
 * address of a form is no field of it, and no token: it stays in histories and logs, and somebody
 * else may have written it.
 */
final class CappedRequest extends HttpServletRequestWrapper {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private long cap = MaxBody.FORM;
  private @Nullable ServletInputStream body;
  private @Nullable Map<String, String[]> fields;

  CappedRequest(HttpServletRequest request) {
    super(request);
    request.setAttribute(CappedRequest.class.getName(), this);
  }

  /** The one that a request is, under whatever wraps it. */
  static Optional<CappedRequest> of(HttpServletRequest request) {
    return Optional.ofNullable((CappedRequest) request.getAttribute(CappedRequest.class.getName()));
  }

  /** From now on so many bytes are taken. */
  void allow(long bytes) {
    cap = bytes;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    var open = body;
    if (open == null) {
      // an encoded body has another length than it says
      long declared = getHeader("Content-Encoding") == null ? getContentLengthLong() : -1;
      open = new CappedStream(super.getInputStream(), cap, declared, System::nanoTime);
      body = open;
    }
    return open;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var known = fields;
    if (known == null) {
      known = read();
      fields = known;
    }
    return known;
  }

  private Map<String, String[]> read() {
    var read = new FormFields();
    if (READS.contains(getMethod())) {
      read.with(Optional.ofNullable(getQueryString()).orElse(""));
    } else if (body == null && form()) {
      try {
        read.with(new String(getInputStream().readAllBytes(), UTF_8)); // the stream is capped
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return Collections.unmodifiableMap(read.map());
  }

  private boolean form() {
    var type = Optional.ofNullable(getContentType()).orElse("").toLowerCase(Locale.ROOT);
    return type.split(";", 2)[0].strip().equals(FORM);
  }
}
