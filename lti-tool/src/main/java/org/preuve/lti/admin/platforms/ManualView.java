package org.preuve.lti.admin.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preuve.lti.platform.ManualForm;
import org.preuve.lti.platform.ToolConfig;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/**
 * The page of a registration by hand.
 *
 * @param product {@code moodle}, {@code canvas}, {@code sakai} or {@code other}
 * @param paste what to paste at the platform, under the platform's own labels
 * @param json Canvas's configuration, empty for the others
 * @param fields what to copy from the platform
 * @param problems number of fields with an error
 * @param used whether the address of our keys on this page belongs to a platform already
 */
public record ManualView(
    String product,
    String ref,
    List<Map.Entry<String, String>> paste,
    String json,
    List<Field> fields,
    int problems,
    boolean used) {

  /**
   * One field.
   *
   * @param hint empty for none
   * @param error empty for none
   */
  public record Field(
      String name, String label, String hint, String value, boolean needed, String error) {

    /** Ids of the texts that describe it, or null. */
    public String describedBy() {
      var ids = new ArrayList<String>();
      if (!hint.isEmpty()) {
        ids.add("h-" + name);
      }
      if (!error.isEmpty()) {
        ids.add("e-" + name);
      }
      return String.join(" ", ids);
    }
  }

  static ManualView of(
      Page page,
      ServerConfig server,
      ToolConfig tool,
      String ref,
      ManualForm form,
      Map<String, String> wrong) {
    var product = form.product().isEmpty() ? "other" : form.product();
    return new ManualView(
        product,
        ref,
        paste(page, server, tool, ref, product),
        product.equals("canvas")
            ? CanvasKey.json(server, tool, ref, page.t("registration.description"))
            : "",
        fields(page, form, product, wrong),
        wrong.size(),
        wrong.containsKey("ref"));
  }

  private static List<Map.Entry<String, String>> paste(
      Page page, ServerConfig server, ToolConfig tool, String ref, String product) {
    var addresses =
        Map.of(
            "target", server.at(tool.targetPath()).toString(),
            "keys", server.at("/lti/jwks/" + ref).toString(),
            "login", server.at("/lti/login").toString(),
            "redirect", server.at("/lti/launch").toString(),
            "choose", server.at(tool.choosePath()).toString());
    var names =
        product.equals("canvas")
            ? List.of("redirect")
            : List.of("target", "keys", "login", "redirect", "choose");
    return names.stream()
        .map(
            name ->
                Map.entry(
                    label(page, product, "paste." + name),
                    Objects.requireNonNull(addresses.get(name))))
        .toList();
  }

  private static List<Field> fields(
      Page page, ManualForm form, String product, Map<String, String> wrong) {
    var values =
        Map.of(
            "site", form.site(),
            "issuer", form.issuer(),
            "client_id", form.clientId(),
            "deployment", form.deployment(),
            "authorization", form.authorization(),
            "token", form.token(),
            "keys", form.keys(),
            "audience", form.audience());
    var names =
        form.bySite()
            ? List.of("site", "client_id", "deployment")
            : List.of(
                "issuer", "client_id", "deployment", "authorization", "token", "keys", "audience");
    return names.stream()
        .map(
            name ->
                new Field(
                    name,
                    label(page, product, "field." + name),
                    optional(page, product, "hint." + name),
                    values.getOrDefault(name, ""),
                    !name.equals("deployment") && !name.equals("audience"),
                    wrong.containsKey(name) ? page.t("admin.manual.wrong." + wrong.get(name)) : ""))
        .toList();
  }

  /** The platform's own word for it, else the standard's. */
  private static String label(Page page, String product, String name) {
    var own = "admin.manual." + product + "." + name;
    return page.t(page.has(own) ? own : "admin.manual." + name);
  }

  private static String optional(Page page, String product, String name) {
    var own = "admin.manual." + product + "." + name;
    var general = "admin.manual." + name;
    return page.has(own) ? page.t(own) : page.has(general) ? page.t(general) : "";
  }
}
