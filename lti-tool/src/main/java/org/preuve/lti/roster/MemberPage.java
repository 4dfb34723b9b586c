package org.preuve.lti.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;
import org.tsugi.nrps.objects.Container;
import org.tsugi.nrps.objects.Member;

/**
 * One page of a membership container (NRPS 2.0, section 2.2), as far as we use it: no e-mail
 * address.
 */
record MemberPage(List<Listed> members) {

  private static final int LONGEST_SUBJECT = 255;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One member.
   *
   * @param subject {@code user_id}, the {@code sub} of launches
   * @param name empty when the platform keeps it to itself
   */
  record Listed(String subject, String name, List<String> roles, boolean active) {

    /** Stays out of every log. */
    @Override
    public String toString() {
      return "a member";
    }
  }

  /**
   * Reads a page; empty when it is none.
   *
   * @param product {@code product_family_code} of the platform: Moodle escapes names as if they
   *     were going into a page
   */
  static Optional<MemberPage> read(byte[] body, String product) {
    boolean escaped = product.equalsIgnoreCase("moodle");
    return StrictJson.object(body, Fetched.LIMIT)
        .flatMap(
            json -> {
              try {
                return Optional.of(MAPPER.treeToValue(json, Container.class));
              } catch (JsonProcessingException otherTypes) {
                return Optional.empty();
              }
            })
        .filter(container -> container.members != null)
        .map(container -> new MemberPage(listed(container.members, escaped)));
  }

  private static List<Listed> listed(List<Member> members, boolean escaped) {
    return members.stream()
        .filter(Objects::nonNull) // an entry that is null is nobody
        .filter(m -> m.user_id != null && !m.user_id.isEmpty())
        .filter(m -> m.user_id.length() <= LONGEST_SUBJECT)
        .map(m -> new Listed(m.user_id, name(m, escaped), roles(m.roles), active(m.status)))
        .toList();
  }

  private static String name(Member member, boolean escaped) {
    var parts =
        Stream.of(member.given_name, member.family_name)
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    boolean whole = member.name != null && !member.name.isBlank();
    var name = whole ? member.name : parts;
    return CleanText.of(escaped ? Parser.unescapeEntities(name, false) : name);
  }

  private static List<String> roles(@Nullable List<String> roles) {
    return roles == null ? List.of() : roles.stream().filter(r -> r != null).toList();
  }

  private static boolean active(@Nullable String status) {
    return status == null || status.equalsIgnoreCase("Active");
  }
}
