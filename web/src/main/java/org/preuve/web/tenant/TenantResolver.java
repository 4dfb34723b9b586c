package org.preuve.web.tenant;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate whose rows ({@code @TenantId}) a new session sees. */
public class TenantResolver implements CurrentTenantIdentifierResolver<Long> {

  @Override
  public Long resolveCurrentTenantIdentifier() {
    return Tenant.current();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return false;
  }

  @Override
  public boolean isRoot(Long tenant) {
    return Tenant.isEveryone(tenant);
  }
}
