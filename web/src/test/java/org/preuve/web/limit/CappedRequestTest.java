package org.preuve.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CappedRequestTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void the_address_of_a_form_overrides_none_of_its_fields_and_adds_none() {
    var sent =
        request("POST", "title=forged&more=1", FORM + "; charset=UTF-8", "title=own&d=1&d=2");

    assertThat(sent.getParameter("title")).isEqualTo("own");
    assertThat(sent.getParameterValues("title")).containsExactly("own");
    assertThat(sent.getParameterValues("d")).containsExactly("1", "2");
    assertThat(sent.getParameterMap()).containsOnlyKeys("title", "d");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, application/x-www-form-urlencoded",
    "PUT, application/x-www-form-urlencoded",
    "DELETE,",
    "POST,",
    "POST, multipart/form-data; boundary=x",
    "POST, application/json"
  })
  void the_address_carries_no_token(String method, @Nullable String type) {
    assertThat(request(method, "csrf=known", type, "").getParameter("csrf")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void reads_the_address_of_what_is_asked_for(String method) {
    var asked = request(method, "bloc=2&name=In%C3%A8s+B", null, "");

    assertThat(asked.getParameter("bloc")).isEqualTo("2");
    assertThat(asked.getParameter("name")).isEqualTo("Inès B");
  }

  private static CappedRequest request(
      String method, String query, @Nullable String type, String body) {
    var from = new ByteArrayInputStream(body.getBytes(UTF_8));
    var request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                CappedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) ->
                    switch (called.getName()) {
                      case "getMethod" -> method;
                      case "getQueryString" -> query;
                      case "getContentType" -> type;
                      case "getContentLengthLong" -> (long) body.length();
                      case "getInputStream" -> new Body(from);
                      default -> null;
                    });
    return new CappedRequest(request);
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream from;

    Body(ByteArrayInputStream from) {
      this.from = from;
    }

    @Override
    public int read() {
      return from.read();
    }

    @Override
    public boolean isFinished() {
      return from.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
