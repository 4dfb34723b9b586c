package org.preuve.web.base;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The one HTTP client for addresses that others name.
 *
 * <p>https only; each name is resolved once and the connection goes to that address; no address of
 * a private range unless the settings name its host and port; no redirect is followed; at most 1
 * MiB and 5 seconds.
 */
@ApplicationScoped
public class SafeHttp {

  private static final int SECONDS = 5;
  private static final int CONNECTIONS = 50;

  /** Of these, to one host: one that takes its time holds nobody else's. */
  private static final int TO_ONE_HOST = 20;

  private final HttpConfig config;
  private final CloseableHttpClient client;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SafeHttp() {
    this.config = null;
    this.client = null;
  }

  /** A client with these settings. */
  @Inject
  public SafeHttp(HttpConfig config) {
    this.config = config;
    this.client = client(new PublicAddresses(config));
  }

  /** GET. */
  public Fetched get(URI address, String accept) {
    return send(new Request("GET", address, Map.of("Accept", accept), null, null));
  }

  /**
   * What to send.
   *
   * @param headers by name
   * @param contentType of the body
   */
  public record Request(
      String method,
      URI address,
      Map<String, String> headers,
      @Nullable String contentType,
      byte @Nullable [] body) {

    /** Headers and body may hold tokens and names: they stay out. */
    @Override
    public String toString() {
      return method + " " + address.getScheme() + "://" + address.getRawAuthority();
    }
  }

  /** Sends {@code request}; an answer with any status is {@link Fetched.Answer}. */
  public Fetched send(Request request) {
    if (!config.allows(request.address())) {
      return new Fetched.Failed(Fetched.Cause.ADDRESS, request.address().getScheme() + " address");
    }
    var http = new HttpUriRequestBase(request.method(), request.address());
    request.headers().forEach(http::setHeader);
    if (request.body() != null) {
      http.setEntity(new ByteArrayEntity(request.body(), ContentType.parse(request.contentType())));
    }
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(http::cancel);
    try {
      return client.execute(http, response -> answer(response, http));
    } catch (TooLargeException tooLarge) {
      return new Fetched.Failed(Fetched.Cause.TOO_LARGE, "more than 1 MiB");
    } catch (BlockedAddressException blocked) {
      return new Fetched.Failed(Fetched.Cause.ADDRESS, "private address");
    } catch (UnknownHostException unknown) {
      return new Fetched.Failed(Fetched.Cause.UNREACHABLE, "unknown host");
    } catch (IOException failed) {
      return new Fetched.Failed(Fetched.Cause.UNREACHABLE, failed.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.GRACEFUL);
  }

  /** Whatever is closed is read to its end first, so the connection is cut before that. */
  private static Fetched answer(ClassicHttpResponse response, HttpUriRequestBase http)
      throws IOException {
    var entity = response.getEntity();
    if (entity == null) {
      return Fetched.Answer.of(response, new byte[0]);
    }
    boolean announced = entity.getContentLength() > Fetched.LIMIT;
    var body = announced ? new byte[0] : entity.getContent().readNBytes(Fetched.LIMIT + 1);
    if (announced || body.length > Fetched.LIMIT) {
      http.cancel();
      throw new TooLargeException();
    }
    return Fetched.Answer.of(response, body);
  }

  /** The answer is larger than we read. */
  private static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private static CloseableHttpClient client(PublicAddresses addresses) {
    var timeout = Timeout.ofSeconds(SECONDS);
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(TO_ONE_HOST)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(timeout).build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .setRedirectsEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Preuve")
        .build();
  }
}
