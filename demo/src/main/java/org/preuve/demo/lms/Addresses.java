package org.preuve.demo.lms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The addresses that tools are told.
 *
 * @param base {@code http://127.0.0.1:port}, also the issuer
 */
record Addresses(String base) {

  String configuration() {
    return base + "/platform/openid-configuration";
  }

  String registration() {
    return base + "/platform/register";
  }

  String authorization() {
    return base + "/platform/auth";
  }

  String token() {
    return base + "/platform/token";
  }

  String jwks() {
    return base + "/platform/jwks";
  }

  String lineItems(Tool tool) {
    return base + "/platform/ags/" + Course.ID + "/lineitems?type_id=" + tool.deploymentId();
  }

  /** A line item's address has a query, as in Moodle. */
  String lineItem(Tool tool, Records.Item item) {
    return base
        + ("/platform/ags/" + Course.ID + "/lineitems/" + item.id())
        + ("/lineitem?type_id=" + tool.deploymentId());
  }

  String memberships(Tool tool, String course) {
    return base + "/platform/nrps/" + course + "/bindings/" + tool.deploymentId() + "/memberships";
  }

  String deepLinkReturn(Tool tool, String course) {
    return base + "/platform/deep-link-return?tool=" + tool.clientId() + "&course=" + course;
  }

  String courseReturn() {
    return base + "/course";
  }

  /** The address with these parameters added. */
  static String with(String address, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return address + (address.contains("?") ? "&" : "?") + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
