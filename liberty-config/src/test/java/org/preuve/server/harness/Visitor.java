package org.preuve.server.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person with an open launch session, without a window. */
public final class Visitor {

  private static final String BOUNDARY = "----preuve-test";

  private final Http http = new Http();
  private final URI base;
  private final long user;
  private final String handle;
  private final String secret;
  private final String csrf;

  Visitor(URI base, long user, String handle, String secret, String csrf) {
    this.base = base;
    this.user = user;
    this.handle = handle;
    this.secret = secret;
    this.csrf = csrf;
    http.cookies().put(cookie(), secret);
  }

  /** Row id of the person. */
  public long user() {
    return user;
  }

  /** Token of the forms. */
  public String csrf() {
    return csrf;
  }

  /** Name of the session's cookie. */
  public String cookie() {
    return "__Host-pv-" + handle;
  }

  /** Value of the session's cookie. */
  public String secret() {
    return secret;
  }

  String handle() {
    return handle;
  }

  /** Address of a page inside the course. */
  public URI at(String path) {
    return base.resolve("/s/" + handle + path);
  }

  /** GET inside the course. */
  public HttpResponse<String> get(String path, String... headers) {
    return http.get(at(path), headers);
  }

  /** GET inside the course of what is no text. */
  public byte[] bytes(String path) {
    return http.bytes(at(path));
  }

  /** The page that an answer sends to. */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    return http.get(base.resolve(answer.headers().firstValue("Location").orElseThrow()));
  }

  /** The same person with the same session at another server that knows it. */
  public Visitor at(Installation other) {
    return at(other.base());
  }

  /** The same at another node. */
  public Visitor at(URI node) {
    return new Visitor(node, user, handle, secret, csrf);
  }

  /** POST of a form with the session's token. */
  public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var fields = new HashMap<>(form);
    fields.putIfAbsent("csrf", csrf);
    return http.post(at(path), fields, headers);
  }

  /** POST of a multipart form with the session's token first; an empty file name sends no file. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] file, String... headers) {
    return upload(path, fields, name.isEmpty() ? Map.of() : Map.of(name, file), headers);
  }

  /** The same with several files, in the order of the map or, where it has none, of their names. */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, Map<String, byte[]> files, String... headers) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("csrf", csrf);
    parts.putAll(fields);
    var body = new ByteArrayOutputStream();
    parts.forEach((key, value) -> part(body, "name=\"" + key + "\"", value.getBytes(UTF_8)));
    // Map.of has another order in each process
    var ordered = files instanceof LinkedHashMap ? files : new TreeMap<>(files);
    ordered.forEach((name, file) -> part(body, "name=\"file\"; filename=\"" + name + "\"", file));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    var type = "multipart/form-data; boundary=" + BOUNDARY;
    return http.post(at(path), type, body.toByteArray(), headers);
  }

  /** POST of any body. */
  public HttpResponse<String> send(String path, String type, byte[] body, String... headers) {
    return http.post(at(path), type, body, headers);
  }

  /** Any request with the session's token in a header. */
  public HttpResponse<String> call(String verb, String path, byte[] body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("X-Csrf", csrf));
    return http.call(verb, at(path), body, all.toArray(String[]::new));
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }
}
