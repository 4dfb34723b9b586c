package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.lti.course.Membership;

/** A launch that says nothing new writes its session only; with anything new the rest is kept. */
class KnownLaunchTest {

  private static final KnownLaunch KNOWN = knownAfter(launch(c -> {}));

  static Stream<Arguments> news() {
    return Stream.of(
        row("another name", c -> c.put("name", "Somebody Else")),
        row("another role", c -> c.putArray(Claims.ROLES).add(role("Instructor"))),
        row("no role", c -> c.putArray(Claims.ROLES)),
        row("the course's title", c -> object(c, Claims.CONTEXT).put("title", "Renamed")),
        row("the link's title", c -> object(c, Claims.RESOURCE_LINK).put("title", "Renamed")),
        row("a line item", c -> object(c, Claims.AGS).put("lineitem", at("/item"))),
        row("line items", c -> object(c, Claims.AGS).put("lineitems", at("/items"))),
        row("members", c -> object(c, Claims.NRPS).put("context_memberships_url", at("/members"))));
  }

  @Test
  void says_all_of_the_same_launch() {
    assertThat(KNOWN.saysAll(launch(c -> {}))).isTrue();
  }

  @Test
  void says_all_of_a_launch_without_a_name_or_services() {
    var silent =
        launch(
            c -> {
              c.remove(java.util.List.of("name", "given_name", "family_name", Claims.NRPS));
              object(c, Claims.AGS).remove("lineitems");
            });

    assertThat(KNOWN.saysAll(silent)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("news")
  void does_not_say(String name, Consumer<ObjectNode> change) {
    assertThat(KNOWN.saysAll(launch(change))).isFalse();
  }

  @Test
  void does_not_say_what_is_in_no_row() {
    var launch = launch(c -> {});
    var stranger =
        new KnownLaunch(
            "ACTIVE", true, null, null, null, 2L, "", null, null, null, null, null, null, null,
            null, null);

    assertThat(stranger.saysAll(launch)).isFalse();
  }

  @Test
  void does_not_say_that_who_had_left_is_back() {
    var launch = launch(c -> {});

    assertThat(known(launch, false, true).saysAll(launch)).isFalse();
  }

  @Test
  void keeps_once_an_hour_that_launches_come() {
    var launch = launch(c -> {});

    assertThat(known(launch, true, true, null).launchToKeep()).isTrue();
    assertThat(known(launch, true, true, 3600L).launchToKeep()).isFalse();
    assertThat(known(launch, true, true, 3601L).launchToKeep()).isTrue();
  }

  @Test
  void does_not_say_a_name_that_only_the_list_of_members_gave() {
    var launch = launch(c -> {});

    assertThat(known(launch, true, false).saysAll(launch)).isFalse();
  }

  private static KnownLaunch knownAfter(Launch launch) {
    return known(launch, true, true);
  }

  private static KnownLaunch known(Launch launch, boolean active, boolean namedByLaunch) {
    return known(launch, active, namedByLaunch, 0L);
  }

  private static KnownLaunch known(
      Launch launch, boolean active, boolean namedByLaunch, @Nullable Long launchedAgo) {
    var services = launch.services();
    return new KnownLaunch(
        "ACTIVE",
        true,
        1L,
        launch.person().name(),
        namedByLaunch,
        2L,
        launch.context().title(),
        String.valueOf(services.lineItems()),
        String.valueOf(services.memberships()),
        Membership.Standing.of(launch.roles()).name(),
        active,
        3L,
        launch.link().title(),
        services.lineItem() == null ? null : services.lineItem().toString(),
        LandingPath.of(launch.target()),
        launchedAgo);
  }

  private static Launch launch(Consumer<ObjectNode> change) {
    var claims = FakePlatform.student(change);
    return LaunchCheck.check(new Claims(claims), FakePlatform.expected(claims), FakePlatform.NOW)
        .fold(
            LaunchOutcome.Accepted::launch,
            refused -> {
              throw new AssertionError(refused);
            });
  }

  private static ObjectNode object(ObjectNode claims, String name) {
    return claims.withObject("/" + name.replace("/", "~1"));
  }

  private static String role(String name) {
    return "http://purl.imsglobal.org/vocab/lis/v2/membership#" + name;
  }

  private static String at(String path) {
    return FakePlatform.ISSUER + path;
  }

  private static Arguments row(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }
}
