package org.preuve.server.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A table without a registration. */
@Entity
public class NobodysTable {

  @Id private Long id;

  /** Row id. */
  public Long id() {
    return id;
  }
}
