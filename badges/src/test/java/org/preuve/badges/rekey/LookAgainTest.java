package org.preuve.badges.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookAgainTest {

  private final List<String> calls = new ArrayList<>();
  private int idle = 1;

  @Test
  void begins_with_the_last_work_and_an_empty_list() {
    assertThat(looking().ask(7, "last")).isEmpty();
    assertThat(calls).containsExactly("latest", "again", "forget");
  }

  @Test
  void leaves_older_work_and_what_is_under_way() {
    assertThat(looking().ask(7, "older")).contains(RekeyReason.REKEY_CHANGED);
    idle = 0;
    assertThat(looking().ask(7, "last")).contains(RekeyReason.REKEY_OPEN);
    assertThat(calls).doesNotContain("forget");
  }

  private LookAgain looking() {
    return new LookAgain(
        (ResigningRepository)
            Proxy.newProxyInstance(
                ResigningRepository.class.getClassLoader(),
                new Class<?>[] {ResigningRepository.class},
                (proxy, method, args) -> {
                  calls.add(method.getName());
                  return method.getName().equals("latest")
                      ? List.of(new Named("last"), new Named("older"))
                      : idle;
                }));
  }

  private static final class Named extends Resigning {

    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    String id() {
      return name;
    }
  }
}
