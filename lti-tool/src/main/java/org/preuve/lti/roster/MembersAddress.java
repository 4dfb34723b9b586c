package org.preuve.lti.roster;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Adds the parameters of a membership service (NRPS 2.0, section 2.4) to its address. */
final class MembersAddress {

  private static final String LEARNER = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";

  private MembersAddress() {}

  /** Pages of that size. */
  static URI paged(URI address, int size) {
    return with(address, "limit", String.valueOf(size));
  }

  /** Learners only; platforms differ in whom they count as one. */
  static URI learners(URI address) {
    return with(address, "role", LEARNER);
  }

  /** Those who have access to that resource link. */
  static URI ofLink(URI address, String link) {
    return with(address, "rlid", link);
  }

  private static URI with(URI address, String name, String value) {
    var separator = address.getRawQuery() == null ? "?" : "&";
    return URI.create(
        address + separator + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
