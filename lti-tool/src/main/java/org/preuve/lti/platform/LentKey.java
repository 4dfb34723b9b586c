package org.preuve.lti.platform;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

/** A key set of one key that is fetched from nowhere. */
record LentKey(RSAKey key) implements JWKSetSource<SecurityContext> {

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context) {
    return new JWKSet(key);
  }

  @Override
  public void close() {
    // holds nothing
  }
}
