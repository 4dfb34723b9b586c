package org.preuve.demo.console;

import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.preuve.demo.web.Routes;

/** Serves the page of one simulated device on 127.0.0.1. */
public final class DeviceConsole implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, DeviceConsole.class.getClassLoader(), "org.preuve.demo.jte");
  private final HttpServer http;
  private final MeasuringDevice device;
  private final URI server;

  private DeviceConsole(HttpServer http, MeasuringDevice device, URI server) {
    this.http = http;
    this.device = device;
    this.server = server;
  }

  /**
   * Starts the device; one that is already paired begins to measure.
   *
   * @param folder where it keeps its key and account
   * @param port TCP port of its page
   * @param server where it is to be paired
   */
  public static DeviceConsole start(Path folder, int port, URI server) {
    try {
      Files.createDirectories(folder);
      var http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      var console = new DeviceConsole(http, new MeasuringDevice(folder), server);
      http.createContext("/", console.routes());
      http.setExecutor(Executors.newCachedThreadPool());
      http.start();
      return console;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Routes routes() {
    return new Routes(refusal -> Reply.of(refusal.status(), "text/plain", refusal.code()))
        .on("GET", "/", request -> page(request, 200, ""))
        .on("POST", "/pair", this::pair)
        .on("POST", "/fault", this::fault)
        .on("POST", "/reboot", this::reboot)
        .on("POST", "/forget", this::forget);
  }

  private Reply pair(Request request) {
    String code = request.form().getOrDefault("code", "").trim();
    if (!code.matches("[A-Za-z0-9-]{4,12}")) {
      return page(request, 400, "console.bad-code");
    }
    try {
      device.pair(server.resolve("/pair/" + code));
      return Reply.seeOther("/");
    } catch (IllegalStateException refused) {
      return page(request, 400, "console.refused");
    }
  }

  private Reply fault(Request request) {
    String kind = request.form().getOrDefault("kind", "");
    if (!device.fault(kind)) {
      throw new Refusal(400, "unknown_fault");
    }
    return page(request, 200, "console.fault.done");
  }

  private Reply reboot(Request request) {
    device.reboot();
    return Reply.seeOther("/");
  }

  private Reply forget(Request request) {
    device.forget();
    return Reply.seeOther("/");
  }

  private Reply page(Request request, int status, String noteKey) {
    boolean english =
        "en".equals(request.query().get("lang"))
            || (request.query().get("lang") == null
                && request.header("accept-language").orElse("").startsWith("en"));
    var output = new StringOutput();
    var view = device.view(english ? "en" : "fr", noteKey);
    templates.render("console/device.jte", Map.of("view", view), output);
    return Reply.of(status, "text/html; charset=utf-8", output.toString())
        .with("Content-Security-Policy", POLICY)
        .with("X-Content-Type-Options", "nosniff")
        .with("Cache-Control", "no-store");
  }

  @Override
  public void close() {
    http.stop(0);
    device.close();
  }
}
