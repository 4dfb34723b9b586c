package org.preuve.lti.launch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.ContextRoles;
import org.preuve.lti.deeplink.Asked;
import org.preuve.lti.platform.Hosts;
import org.preuve.web.Role;
import org.preuve.web.base.CleanText;
import org.preuve.web.page.Languages;

/** Reads what a launch says, once every rule holds. */
final class ReadLaunch {

  private ReadLaunch() {}

  static Launch from(Claims c, ExpectedLaunch expected) {
    var link = c.inside(Claims.RESOURCE_LINK);
    var trail = CopyTrail.read(c.inside(Claims.CUSTOM));
    var asked = deepLinking(c, expected.hosts()).orElse(null);
    return new Launch(
        new Launch.Person(c.text("sub").orElseThrow(), name(c)),
        c.text(Claims.DEPLOYMENT_ID).orElseThrow(),
        context(c, link),
        new Launch.Link(link.text("id").orElse(""), CleanText.of(link.text("title").orElse(""))),
        services(c, expected.hosts()),
        roles(c),
        Languages.of(c.inside(Claims.LAUNCH_PRESENTATION).text("locale").orElse("")),
        target(expected, asked, trail),
        asked,
        about(c).orElse(null),
        LaunchCheck.isPrivacy(c),
        trail);
  }

  /** An administrator who asks about data gets no right in a course by it. */
  private static Set<Role> roles(Claims c) {
    var names = c.texts(Claims.ROLES);
    if (!LaunchCheck.isPrivacy(c)) {
      return ContextRoles.read(names);
    }
    return ContextRoles.administers(names) ? Set.of(Role.DATA_PROTECTION) : Set.of();
  }

  private static Optional<String> about(Claims c) {
    return LaunchCheck.isPrivacy(c) ? forUser(c).or(() -> c.text("sub")) : forUser(c);
  }

  /** Whose submission is to be reviewed (Submission Review 1.0). */
  static Optional<String> forUser(Claims c) {
    return c.inside(Claims.FOR_USER).text("user_id");
  }

  /** Who asks for content names the page for choosing it, and no other. */
  private static URI target(ExpectedLaunch expected, @Nullable Asked asked, CopyTrail trail) {
    var target = URI.create(expected.target());
    return asked == null ? LandingPath.found(target, trail.item()) : target;
  }

  /** Outside a course, each link is a small course of its own. */
  private static Launch.Context context(Claims c, Claims link) {
    var context = c.inside(Claims.CONTEXT);
    var title = context.text("title").or(() -> context.text("label"));
    return context
        .text("id")
        .map(id -> new Launch.Context("context/" + id, CleanText.of(title.orElse(""))))
        .orElseGet(
            () ->
                new Launch.Context(
                    "link/" + link.text("id").orElse(""),
                    CleanText.of(link.text("title").orElse(""))));
  }

  private static String name(Claims c) {
    var parts =
        Stream.of("given_name", "family_name")
            .flatMap(n -> c.text(n).stream())
            .collect(Collectors.joining(" "));
    return CleanText.of(c.text("name").orElse(parts));
  }

  private static Launch.Services services(Claims c, Set<String> hosts) {
    var ags = c.inside(Claims.AGS);
    return new Launch.Services(
        address(ags.text("lineitems"), hosts),
        address(ags.text("lineitem"), hosts),
        address(c.inside(Claims.NRPS).text("context_memberships_url"), hosts));
  }

  static Optional<Asked> deepLinking(Claims c, Set<String> hosts) {
    var settings = c.inside(Claims.DEEP_LINKING);
    var returnUrl = address(settings.text("deep_link_return_url"), hosts);
    if (returnUrl == null || !settings.texts("accept_types").contains("ltiResourceLink")) {
      return Optional.empty();
    }
    return Optional.of(
        new Asked(
            returnUrl,
            settings.text("data").orElse(null),
            settings.flag("accept_multiple").orElse(false),
            settings.flag("accept_lineitem").orElse(true)));
  }

  private static @Nullable URI address(Optional<String> value, Set<String> hosts) {
    return value.flatMap(v -> Hosts.on(v, hosts)).orElse(null);
  }
}
