package org.preuve.lti.admin.platforms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.lti.platform.Scopes;
import org.preuve.lti.platform.ToolConfig;
import org.preuve.web.base.ServerConfig;

/** The JSON of an LTI developer key of Canvas ("Paste JSON"). */
final class CanvasKey {

  private static final String CANVAS = "canvas.instructure.com";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CanvasKey() {}

  /**
   * The key.
   *
   * @param description what the tool is for, in a sentence that people read in a list of tools
   */
  static String json(ServerConfig server, ToolConfig tool, String ref, String description) {
    var key = new LinkedHashMap<String, Object>();
    key.put("title", "Preuve");
    key.put("description", description);
    key.put("oidc_initiation_url", server.at("/lti/login").toString());
    key.put("target_link_uri", server.at(tool.targetPath()).toString());
    key.put("public_jwk_url", server.at("/lti/jwks/" + ref).toString());
    key.put("scopes", Scopes.all());
    key.put("extensions", List.of(extension(server, tool)));
    key.put("custom_fields", Map.of());
    try {
      return MAPPER.writeValueAsString(key);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a configuration that is no JSON", impossible);
    }
  }

  private static Map<String, Object> extension(ServerConfig server, ToolConfig tool) {
    var choose = server.at(tool.choosePath()).toString();
    var settings = new LinkedHashMap<String, Object>();
    settings.put("platform", CANVAS);
    settings.put(
        "placements",
        List.of(
            placement("assignment_selection", "LtiDeepLinkingRequest", choose),
            placement("link_selection", "LtiDeepLinkingRequest", choose)));
    var extension = new LinkedHashMap<String, Object>();
    extension.put("platform", CANVAS);
    extension.put("domain", server.baseUrl().getRawAuthority());
    extension.put("privacy_level", "name_only");
    extension.put("settings", settings);
    return extension;
  }

  private static Map<String, Object> placement(String name, String message, String target) {
    var placement = new LinkedHashMap<String, Object>();
    placement.put("placement", name);
    placement.put("message_type", message);
    placement.put("target_link_uri", target);
    placement.put("text", "Preuve");
    return placement;
  }
}
