package org.preuve.demo.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.preuve.demo.launcher.Options;

/** The journey from the launch to the employer's check, over HTTP and MQTT. */
public final class Tour {

  private final URI server;
  private final URI lms;
  private final Path folder;
  private final Options options;
  private final Administrator administrator;
  private final Instant now;
  private final PrintStream out;

  /**
   * A tour of a running demo.
   *
   * @param folder where its device may keep its key
   * @param firstPassword of the administrator, at the start that made it
   * @param now names what is new at each walk
   */
  public Tour(
      URI server,
      URI lms,
      Path folder,
      Options options,
      Optional<String> firstPassword,
      Instant now,
      PrintStream out) {
    this.server = server;
    this.lms = lms;
    this.folder = folder;
    this.options = options;
    this.administrator = new Administrator(server, folder, firstPassword);
    this.now = now;
    this.out = out;
  }

  /** Walks it; false when a step did not hold, which is named then. */
  public boolean walk() {
    var steps = new Steps(out);
    try {
      walk(steps);
      out.println("Tour: all " + steps.count() + " steps held.");
      return true;
    } catch (Broken failed) {
      out.println("Tour: failed at " + failed.getMessage() + ".");
      return false;
    }
  }

  private void walk(Steps steps) {
    var findings = new Findings(options.out());
    Course student = new LaunchSteps(lms, findings, steps).student();
    var evidence = new EvidenceSteps(lms, student, now, findings, steps);
    evidence.add();
    new AttestationSteps(student, findings, steps).walk();
    new DeviceSteps(server, deviceFolder(), student, findings, steps).walk();
    new LogSteps(server, student, findings, steps).walk();
    evidence.submit();
    new ManifestSteps(student, findings, steps).walk();
    var teacher = new TeacherSteps(lms, findings, steps);
    teacher.walk();
    new EmployerSteps(server, findings, steps).walk(student);
    new RevokedSteps(server, findings, steps).walk(student, teacher.course(), teacher.cell());
    new ArchiveSteps(lms, student, findings, steps).walk();
    new WordingSteps(server, lms, administrator, steps).walk();
    options
        .framework()
        .ifPresent(file -> new FrameworkSteps(lms, steps).walk(file, options.json()));
  }

  private Path deviceFolder() {
    try {
      return Files.createDirectories(folder.resolve("device-" + now.toEpochMilli()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
