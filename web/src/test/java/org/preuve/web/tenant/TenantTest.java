package org.preuve.web.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantTest {

  private final TenantResolver resolver = new TenantResolver();

  @AfterEach
  void clear() {
    Tenant.clear();
  }

  @Test
  void a_thread_begins_with_no_tenant_and_no_store_opens() {
    assertThatThrownBy(resolver::resolveCurrentTenantIdentifier)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no tenant");
  }

  @Test
  void all_tenants_is_said_explicitly() {
    Tenant.everyone();
    assertThat(resolver.isRoot(resolver.resolveCurrentTenantIdentifier())).isTrue();

    Tenant.set(7);
    assertThat(resolver.isRoot(resolver.resolveCurrentTenantIdentifier())).isFalse();
    assertThat(resolver.resolveCurrentTenantIdentifier()).isEqualTo(7);
  }

  @Test
  void no_number_of_a_registration_means_all_of_them() {
    assertThatThrownBy(() -> Tenant.set(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tenant.call(-1, () -> 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_scope_ends_where_it_began() {
    Tenant.set(7);
    assertThat(Tenant.everyone(() -> Tenant.isEveryone(Tenant.current()))).isTrue();
    assertThat(Tenant.call(8, Tenant::current)).isEqualTo(8);
    assertThat(Tenant.current()).isEqualTo(7);

    Tenant.clear();
    Tenant.everyone(() -> 0);
    assertThatThrownBy(Tenant::current).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_pooled_thread_inherits_nothing() throws InterruptedException {
    Tenant.everyone();
    var pool = Executors.newSingleThreadExecutor();
    try {
      var other = CompletableFuture.supplyAsync(Tenant::current, pool);
      assertThatThrownBy(other::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalStateException.class);
    } finally {
      pool.shutdownNow();
    }
  }
}
