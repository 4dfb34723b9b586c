package org.preuve.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser of one person: keeps cookies, follows redirects, fills in forms; runs no script. */
final class Browser {

  private static final int MOST_REDIRECTS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Cookies cookies = new Cookies();

  Answer get(URI address) {
    return follow(request(address, "text/html,application/xhtml+xml").GET());
  }

  Answer get(URI address, String accept) {
    return follow(request(address, accept).GET());
  }

  /** Without following where it leads. */
  Answer getOnly(URI address) {
    return send(request(address, "text/html").GET());
  }

  /** Sends a filled-in form; {@code origin} is the page it stands on. */
  Answer send(Form form) {
    URI page = form.page();
    if (form.get()) {
      return get(form.addressWithFields());
    }
    boolean same = page.getAuthority().equals(form.address().getAuthority());
    var request =
        request(form.address(), "text/html")
            .header("Origin", page.getScheme() + "://" + page.getAuthority())
            .header("Sec-Fetch-Site", same ? "same-origin" : "cross-site")
            .header("Content-Type", form.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()));
    return follow(request);
  }

  Answer post(URI address, String type, byte[] body, String accept) {
    return follow(
        request(address, accept)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** The first form on the page that the selector finds. */
  static Form form(Answer page, String selector) {
    Element found = page.html().selectFirst(selector);
    if (found instanceof FormElement form) {
      return new Form(page.address(), form);
    }
    throw new Broken(page.address() + " has no form " + selector);
  }

  private HttpRequest.Builder request(URI address, String accept) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Accept", accept)
            .header("Accept-Language", "fr");
    String header = cookies.header(address);
    if (!header.isEmpty()) {
      request.header("Cookie", header);
    }
    return request;
  }

  private Answer follow(HttpRequest.Builder request) {
    Answer answer = send(request);
    for (int hops = 0; answer.location().isPresent(); hops++) {
      Broken.unless(hops < MOST_REDIRECTS, answer.address() + " redirects without end");
      URI next = answer.address().resolve(answer.location().get());
      answer = send(request(next, "text/html,*/*;q=0.5").GET());
    }
    return answer;
  }

  private Answer send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      cookies.take(request.uri(), response.headers().allValues("Set-Cookie"));
      return new Answer(
          request.uri(),
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Location"),
          response.body());
    } catch (IOException e) {
      throw new Broken(request.uri() + " cannot be reached: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    }
  }
}
