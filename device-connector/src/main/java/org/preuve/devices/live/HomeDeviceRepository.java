package org.preuve.devices.live;

import jakarta.data.repository.Repository;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

/** Devices in short. */
@Repository
interface HomeDeviceRepository {

  /**
   * The devices of one person, alone or with others, and those that the person is asked to own,
   * newest first. It is SQL, so that its plan is kept; it therefore names the tenant itself.
   */
  @SQL(
      "select d.id, d.name, d.level, d.revoked_at, coalesce((select max(m.received_at)"
          + " from device_message m where m.device_id = d.id), (select max(s.last_at)"
          + " from device_segment s where s.device_id = d.id)) as received_at, mine.asked_at"
          + " from device_device d join (select device_id as id,"
          + " case when state = 'INVITED' then invited_at end as asked_at from device_owner"
          + " where registration_id = :tenant and user_id = :owner"
          + " and state in ('CONFIRMED', 'INVITED') union all select id, null from device_device"
          + " where registration_id = :tenant and owner_id = :owner) mine"
          + " on mine.id = d.id order by d.paired_at desc")
  List<HomeDevice> of(long tenant, long owner);
}
