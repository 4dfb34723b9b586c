package org.preuve.lti.platform;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;

/** Fetches a platform's key set; an answer without any key counts as none. */
final class FetchKeySet implements JWKSetSource<SecurityContext> {

  private static final Logger LOG = Logger.getLogger(FetchKeySet.class.getName());

  private final SafeHttp http;
  private final URI address;
  private Set<String> names = Set.of();

  FetchKeySet(SafeHttp http, URI address) {
    this.http = http;
    this.address = address;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws JWKSetUnavailableException {
    var fetched = http.get(address, "application/json");
    if (fetched instanceof Fetched.Answer answer && answer.ok()) {
      return read(answer.body());
    }
    var why = fetched.fold(a -> "status " + a.status(), failed -> failed.cause().name());
    throw new JWKSetRetrievalException(why, new IOException(why));
  }

  @Override
  public void close() {
    // holds nothing
  }

  private JWKSet read(byte[] body) throws JWKSetUnavailableException {
    try {
      var keys = JWKSet.parse(new String(body, StandardCharsets.UTF_8));
      if (keys.isEmpty()) {
        throw new ParseException("no key", 0);
      }
      compare(keys);
      return keys;
    } catch (ParseException none) {
      throw new JWKSetParseException("not a key set", none);
    }
  }

  private synchronized void compare(JWKSet keys) {
    var now =
        keys.getKeys().stream()
            .map(JWK::getKeyID)
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    if (!names.isEmpty() && !names.equals(now)) {
      long added = now.stream().filter(name -> !names.contains(name)).count();
      long gone = names.stream().filter(name -> !now.contains(name)).count();
      LOG.info(
          () ->
              String.format(
                  Locale.ROOT,
                  "keys of %s changed: %d new, %d gone",
                  Hosts.of(address),
                  added,
                  gone));
    }
    names = now;
  }
}
