package org.preuve.server;

import java.util.Optional;

/** Whether a data folder and a database belong together. */
final class InstallationCheck {

  private InstallationCheck() {}

  /**
   * What was found.
   *
   * @param database identity that the database holds
   * @param folder identity that the data folder holds, empty if it holds none yet
   * @param files whether the folder holds evidence
   * @param rows whether the database knows of evidence
   */
  record Found(String database, Optional<String> folder, boolean files, boolean rows) {}

  /**
   * Why a server must not run on both; empty when it may.
   *
   * @param place of the data folder
   */
  static Optional<String> refusal(Found found, String place) {
    var cure =
        " Restore both from the same backup, or let PREUVE_DATA_FOLDER and PREUVE_DB_NAME name what"
            + " belongs together.";
    if (found.folder().isPresent()) {
      return found.folder().get().equals(found.database())
          ? Optional.empty()
          : Optional.of(
              "The data folder "
                  + place
                  + " belongs to another installation than the database."
                  + cure);
    }
    if (found.files() && !found.rows()) {
      return Optional.of(
          "The data folder "
              + place
              + " holds evidence of which the database knows nothing."
              + cure);
    }
    if (!found.files() && found.rows()) {
      return Optional.of(
          "The database knows of evidence, and the data folder " + place + " holds none." + cure);
    }
    return Optional.empty();
  }
}
