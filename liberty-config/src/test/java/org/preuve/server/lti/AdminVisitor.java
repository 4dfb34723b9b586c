package org.preuve.server.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.preuve.server.harness.Http;
import org.preuve.server.harness.Installation;

/** An administrator's browser without a window. */
public final class AdminVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("invite=([a-z2-7]{26})");

  private final Http http = new Http();
  private final Installation installation;

  AdminVisitor(Installation installation) {
    this.installation = installation;
  }

  /** Somebody who is signed in as {@code admin}. */
  public static AdminVisitor signedIn(Installation installation) {
    chosen(installation);
    var visitor = new AdminVisitor(installation);
    var entered = visitor.signIn("admin", installation.adminPassword());
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    return visitor;
  }

  /** As if {@code admin} had chosen the first password: else it opens nothing but its change. */
  public static void chosen(Installation installation) {
    installation.update("update lti_admin set provisional = false where name = 'admin'");
  }

  Http http() {
    return http;
  }

  URI at(String path) {
    return URI.create(installation.base() + path);
  }

  HttpResponse<String> signIn(String name, String password, String... headers) {
    var form = new HashMap<String, String>();
    form.put("csrf", token(get("/admin/login")));
    form.put("name", name);
    form.put("password", password);
    return http.post(at("/admin/login"), form, headers);
  }

  public HttpResponse<String> get(String path) {
    return http.get(at(path));
  }

  /** Sends a form with the token of the session. */
  public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var fields = new HashMap<>(form);
    fields.putIfAbsent("csrf", token(get("/admin/account")));
    return http.post(at(path), fields, headers);
  }

  HttpResponse<String> follow(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return http.get(URI.create(answer.headers().firstValue("Location").orElseThrow()));
  }

  /** Token of a new invitation. */
  String invite(String host) {
    var made = post("/admin/connect", Map.of("host", host));
    assertThat(made.statusCode()).isEqualTo(200);
    var link = LINK.matcher(made.body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  HttpResponse<String> decide(String ref, String decision) {
    return post("/admin/platforms/" + ref + "/decision", Map.of("decision", decision));
  }

  static String token(HttpResponse<String> page) {
    var token = TOKEN.matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group(1);
  }
}
