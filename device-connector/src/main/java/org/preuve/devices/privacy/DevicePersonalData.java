package org.preuve.devices.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.devices.DevicePages;
import org.preuve.lti.PersonalData;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Devices and the proofs that they gave. */
@Dependent
class DevicePersonalData implements PersonalData {

  private final DeviceDataRepository data;

  @Inject
  DevicePersonalData(DeviceDataRepository data) {
    this.data = data;
  }

  @Override
  public List<Kept> about(Caller reader, UserId person) {
    long id = person.value();
    long tenant = reader.registration();
    return List.of(
        Kept.of(50, "devices", data.devices(id), DevicePages.PAGES, reader),
        Kept.of(51, "proofs", data.proofs(id), DevicePages.PAGES, reader),
        Kept.of(52, "sessions", data.sessions(tenant, id), DevicePages.PAGES, reader),
        Kept.of(53, "checks", data.checks(id), DevicePages.PAGES, reader),
        Kept.of(54, "witnessed", data.witnessed(tenant, id), DevicePages.PAGES, reader));
  }
}
