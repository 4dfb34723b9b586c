package org.preuve.demo.lms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsugi.lti13.objects.Context;
import org.tsugi.lti13.objects.DeepLink;
import org.tsugi.lti13.objects.Endpoint;
import org.tsugi.lti13.objects.LaunchJWT;
import org.tsugi.lti13.objects.LaunchLIS;
import org.tsugi.lti13.objects.LaunchPresentation;
import org.tsugi.lti13.objects.NamesAndRoles;
import org.tsugi.lti13.objects.ResourceLink;
import org.tsugi.lti13.objects.ToolPlatform;

/** Writes the claims of a launch as a Moodle does: 60 seconds of life, full role URIs. */
final class LaunchMessage {

  private static final long LIFETIME_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;

  LaunchMessage(Addresses addresses) {
    this.addresses = addresses;
  }

  JWTClaimsSet resourceLink(
      Launches.Begun launch, Records records, Records.Link link, String nonce, Instant now) {
    var message = common(new LaunchJWT("LtiResourceLinkRequest"), launch, nonce, now);
    in(message, launch, records, link.course());
    message.target_link_uri = link.url();
    message.resource_link = new ResourceLink();
    message.resource_link.id = link.id();
    message.resource_link.title = link.title();
    message.resource_link.description = link.text();
    var custom = new LinkedHashMap<>(launch.tool().custom());
    custom.putAll(link.custom());
    message.custom = CustomValues.of(custom, records, link);
    records
        .itemOf(link)
        .ifPresent(item -> message.endpoint.lineitem = addresses.lineItem(launch.tool(), item));
    return claims(message);
  }

  JWTClaimsSet deepLinking(Launches.Begun launch, Records records, String nonce, Instant now) {
    var message = common(new LaunchJWT(ToolRegistration.DEEP_LINKING), launch, nonce, now);
    in(message, launch, records, launch.course());
    message.target_link_uri = launch.tool().deepLinkUri();
    message.custom = CustomValues.of(launch.tool().custom(), records, launch.course());
    message.deep_link = new DeepLink();
    message.deep_link.accept_types = List.of("ltiResourceLink");
    message.deep_link.accept_presentation_document_targets = List.of("iframe", "window");
    message.deep_link.accept_multiple = true;
    message.deep_link.accept_lineitem = true;
    message.deep_link.auto_create = false;
    message.deep_link.deep_link_return_url =
        addresses.deepLinkReturn(launch.tool(), launch.course());
    return claims(message);
  }

  private LaunchJWT common(LaunchJWT message, Launches.Begun launch, String nonce, Instant now) {
    Person person = launch.person();
    message.issuer = addresses.base();
    message.audience = launch.tool().clientId();
    message.subject = person.id();
    message.issued = now.getEpochSecond();
    message.expires = now.getEpochSecond() + LIFETIME_SECONDS;
    message.nonce = nonce;
    message.deployment_id = launch.tool().deploymentId();
    message.name = person.name();
    message.given_name = person.given();
    message.family_name = person.family();
    if (launch.tool().wantsEmail()) {
      message.email = person.email();
    }
    message.roles = person.function().launchRoles();
    message.lis = new LaunchLIS();
    message.lis.person_sourcedid = "";
    message.launch_presentation = presentation(launch.language());
    message.tool_platform = platform();
    message.endpoint = endpoint(launch.tool());
    return message;
  }

  /** Course and list of members. */
  private void in(LaunchJWT message, Launches.Begun launch, Records records, String course) {
    message.context = context(records, course);
    message.names_and_roles = new NamesAndRoles();
    message.names_and_roles.context_memberships_url = addresses.memberships(launch.tool(), course);
    message.names_and_roles.service_versions = List.of("1.0", "2.0");
  }

  static Context context(Records records, String course) {
    var context = new Context();
    context.id = course;
    context.label = Course.LABEL;
    context.title = records.titleOf(course);
    context.type = List.of("CourseSection");
    return context;
  }

  private LaunchPresentation presentation(String language) {
    var presentation = new LaunchPresentation();
    presentation.document_target = "iframe";
    presentation.return_url = addresses.courseReturn();
    presentation.setAdditionalProperties("locale", language);
    return presentation;
  }

  private static ToolPlatform platform() {
    var platform = new ToolPlatform();
    platform.product_family_code = "preuve-demo-lms";
    platform.version = "1.0";
    platform.guid = "preuve-demo-lms";
    platform.name = "Campus de démonstration";
    return platform;
  }

  private Endpoint endpoint(Tool tool) {
    var endpoint = new Endpoint();
    endpoint.scope = Scopes.GRADES;
    endpoint.lineitems = addresses.lineItems(tool);
    return endpoint;
  }

  private static JWTClaimsSet claims(LaunchJWT message) {
    Map<String, Object> claims = JSON.convertValue(message, new TypeReference<>() {});
    claims.remove("jti");
    claims.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
    try {
      return JWTClaimsSet.parse(claims);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
