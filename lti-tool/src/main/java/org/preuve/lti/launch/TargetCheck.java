package org.preuve.lti.launch;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.platform.Hosts;

/** Decides whether a {@code target_link_uri} is a page of this installation. */
final class TargetCheck {

  private TargetCheck() {}

  /**
   * The address as sent, if it stands on our origin.
   *
   * @param base public address of this installation
   */
  static Optional<URI> check(String target, URI base) {
    return Hosts.address(target)
        .filter(t -> base.getScheme().equalsIgnoreCase(t.getScheme()))
        .filter(t -> Hosts.of(t).equals(Hosts.of(base)))
        .filter(t -> t.getRawPath().startsWith(base.getRawPath() + "/"))
        .filter(t -> Stream.of(t.getPath().split("/", -1)).noneMatch(TargetCheck::leadsElsewhere));
  }

  /** {@code .} and {@code ..}, written out or percent-encoded (RFC 3986, section 5.2.4). */
  private static boolean leadsElsewhere(String segment) {
    return segment.equals(".") || segment.equals("..");
  }
}
