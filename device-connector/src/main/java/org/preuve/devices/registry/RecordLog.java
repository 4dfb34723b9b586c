package org.preuve.devices.registry;

/** Where signed records are entered for everybody to check. */
public interface RecordLog {

  /**
   * Lets a record wait for its entry, in the transaction of the thread.
   *
   * @param enrolment id of the record
   * @param record its bytes
   */
  void await(long registration, String enrolment, byte[] record);
}
