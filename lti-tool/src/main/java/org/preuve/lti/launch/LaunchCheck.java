package org.preuve.lti.launch;

import static org.preuve.lti.refusal.LaunchReason.LTI_AUDIENCE;
import static org.preuve.lti.refusal.LaunchReason.LTI_DEPLOYMENT;
import static org.preuve.lti.refusal.LaunchReason.LTI_ISSUER;
import static org.preuve.lti.refusal.LaunchReason.LTI_MESSAGE;
import static org.preuve.lti.refusal.LaunchReason.LTI_REPLAY;
import static org.preuve.lti.refusal.LaunchReason.LTI_TARGET;
import static org.preuve.lti.refusal.LaunchReason.LTI_TIME;
import static org.preuve.lti.refusal.LaunchReason.LTI_USER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.lti.course.ContextRoles;
import org.preuve.lti.course.Membership.Standing;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.refusal.LaunchReason;

/**
 * Decides whether the claims of a correctly signed token are a launch that this tool accepts.
 *
 * <p>Sources: LTI 1.3 core; 1EdTech Security Framework 1.0, section 5.1.3 ("SF"); Deep Linking 2.0
 * ("DL"); Submission Review 1.0 ("SR"); Data Privacy Launch draft ("DPL").
 */
final class LaunchCheck {

  /** How far the platform's clock may run ahead. */
  static final Duration AHEAD = Duration.ofSeconds(60);

  /** How far our clock may run ahead of the end of a token. */
  static final Duration BEHIND = Duration.ofSeconds(5);

  private static final String RESOURCE_LINK = "LtiResourceLinkRequest";
  private static final String DEEP_LINKING = "LtiDeepLinkingRequest";
  private static final String REVIEW = "LtiSubmissionReviewRequest";

  /** The draft has borne both names. */
  private static final Set<String> PRIVACY =
      Set.of("DataPrivacyLaunchRequest", "LtiDataPrivacyLaunchRequest");

  private static final Set<String> MESSAGES =
      Stream.concat(Stream.of(RESOURCE_LINK, DEEP_LINKING, REVIEW), PRIVACY.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST_ID = 255;

  @FunctionalInterface
  private interface Condition {
    boolean holds(Claims claims, ExpectedLaunch expected, Instant now);
  }

  private record Rule(LaunchReason reason, String section, Condition condition) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(LTI_ISSUER, "SF 5.1.3, 2", (c, e, now) -> is(c.text("iss"), e.issuer())),
          new Rule(LTI_AUDIENCE, "SF 5.1.3, 3", (c, e, now) -> names(c, e.clientId())),
          new Rule(LTI_AUDIENCE, "SF 5.1.3, 4", (c, e, now) -> c.size("aud") < 2 || c.has("azp")),
          new Rule(LTI_AUDIENCE, "SF 5.1.3, 5", (c, e, now) -> azpIs(c, e.clientId())),
          new Rule(LTI_TIME, "SF 5.1.3, 7", (c, e, now) -> notExpired(c, now)),
          new Rule(LTI_TIME, "SF 5.1.3, 8", (c, e, now) -> notFromTheFuture(c, now)),
          new Rule(LTI_TIME, "RFC 7519 4.1.5", (c, e, now) -> alreadyValid(c, now)),
          new Rule(LTI_REPLAY, "SF 5.1.3, 9", (c, e, now) -> is(c.text("nonce"), e.nonce())),
          new Rule(LTI_MESSAGE, "5.3.1", (c, e, now) -> MESSAGES.contains(message(c))),
          new Rule(LTI_MESSAGE, "5.3.2", (c, e, now) -> is(c.text(Claims.VERSION), "1.3.0")),
          new Rule(LTI_DEPLOYMENT, "5.3.3", (c, e, now) -> isId(c.text(Claims.DEPLOYMENT_ID))),
          new Rule(LTI_TARGET, "5.3.4", (c, e, now) -> asksFor(c, e.target())),
          new Rule(LTI_MESSAGE, "5.3.5", (c, e, now) -> hasLink(c)),
          new Rule(LTI_USER, "5.3.6", (c, e, now) -> isPerson(c.text("sub"))),
          new Rule(LTI_MESSAGE, "5.3.7", (c, e, now) -> c.isArray(Claims.ROLES)),
          new Rule(LTI_MESSAGE, "5.4.1", (c, e, now) -> contextIsSound(c)),
          new Rule(LTI_MESSAGE, "DL 4.4.1", (c, e, now) -> canAnswer(c, e.hosts())),
          new Rule(LTI_USER, "SR for_user", (c, e, now) -> mayReview(c)),
          new Rule(LTI_USER, "DPL for_user", (c, e, now) -> mayBeToldAbout(c)),
          new Rule(LTI_MESSAGE, "SR lineitem", (c, e, now) -> reviewsHere(c, e.hosts())));

  private LaunchCheck() {}

  /** Applies every rule in order; the first broken one refuses. */
  static LaunchOutcome check(Claims claims, ExpectedLaunch expected, Instant now) {
    return RULES.stream()
        .filter(rule -> !rule.condition().holds(claims, expected, now))
        .findFirst()
        .<LaunchOutcome>map(rule -> refused(rule, claims))
        .orElseGet(() -> new LaunchOutcome.Accepted(ReadLaunch.from(claims, expected)));
  }

  private static LaunchOutcome refused(Rule rule, Claims c) {
    return new LaunchOutcome.Refused(
        rule.reason(), rule.section(), c.time("iat").orElse(null), c.time("exp").orElse(null));
  }

  private static boolean is(Optional<String> value, String wanted) {
    return value.filter(wanted::equals).isPresent();
  }

  private static String message(Claims c) {
    return c.text(Claims.MESSAGE_TYPE).orElse("");
  }

  private static boolean names(Claims c, String clientId) {
    return c.texts("aud").contains(clientId);
  }

  private static boolean azpIs(Claims c, String clientId) {
    return !c.has("azp") || is(c.text("azp"), clientId);
  }

  private static boolean notExpired(Claims c, Instant now) {
    return c.time("exp").filter(exp -> now.isBefore(exp.plus(BEHIND))).isPresent();
  }

  private static boolean notFromTheFuture(Claims c, Instant now) {
    return c.time("iat").filter(iat -> !iat.isAfter(now.plus(AHEAD))).isPresent();
  }

  /** A token need not say from when on it is valid; if it does, it must be a time. */
  private static boolean alreadyValid(Claims c, Instant now) {
    return !c.has("nbf") || c.time("nbf").filter(nbf -> !nbf.isAfter(now.plus(AHEAD))).isPresent();
  }

  /** The claim repeats the login's; 1EdTech's validator leaves it out when it asks for content. */
  private static boolean asksFor(Claims c, String target) {
    return is(c.text(Claims.TARGET_LINK_URI), target)
        || (message(c).equals(DEEP_LINKING) && !c.has(Claims.TARGET_LINK_URI));
  }

  private static boolean hasLink(Claims c) {
    return !message(c).equals(RESOURCE_LINK) || isId(c.inside(Claims.RESOURCE_LINK).text("id"));
  }

  /** A context may be absent; if there, it has an id. */
  private static boolean contextIsSound(Claims c) {
    return !c.has(Claims.CONTEXT) || isId(c.inside(Claims.CONTEXT).text("id"));
  }

  private static boolean canAnswer(Claims c, Set<String> hosts) {
    return !message(c).equals(DEEP_LINKING) || ReadLaunch.deepLinking(c, hosts).isPresent();
  }

  /** The message names whose submission it is about; a learner may look at nobody else's. */
  private static boolean mayReview(Claims c) {
    if (!message(c).equals(REVIEW)) {
      return true;
    }
    var student = ReadLaunch.forUser(c);
    return isId(student)
        && (Standing.of(ContextRoles.read(c.texts(Claims.ROLES))) == Standing.ASSESSOR
            || student.equals(c.text("sub")));
  }

  static boolean isPrivacy(Claims c) {
    return PRIVACY.contains(message(c));
  }

  /** Everybody may see what is kept about themselves, an administrator also about others. */
  private static boolean mayBeToldAbout(Claims c) {
    var person = ReadLaunch.forUser(c);
    return !isPrivacy(c)
        || person.isEmpty()
        || person.equals(c.text("sub"))
        || (isId(person) && ContextRoles.administers(c.texts(Claims.ROLES)));
  }

  private static boolean reviewsHere(Claims c, Set<String> hosts) {
    return !message(c).equals(REVIEW)
        || c.inside(Claims.AGS)
            .text("lineitem")
            .filter(a -> Hosts.on(a, hosts).isEmpty())
            .isEmpty();
  }

  /** Spaces around an id would be lost in comparisons of the database, and two ids be one. */
  private static boolean isId(Optional<String> value) {
    return value
        .filter(v -> v.length() <= LONGEST_ID && printable(v))
        .filter(v -> v.strip().equals(v))
        .isPresent();
  }

  private static boolean isPerson(Optional<String> sub) {
    return isId(sub);
  }

  private static boolean printable(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE);
  }
}
