/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.webcam;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDevice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Devices by names that can stand on a screen and tell them apart, in the driver's order. */
final class DeviceNames {
    private static final int LONGEST = 100;

    private DeviceNames() {}

    static Map<String, WebcamDevice> of(List<WebcamDevice> devices) {
        Map<String, WebcamDevice> named = new LinkedHashMap<>();
        for (WebcamDevice device : devices) {
            String name = nameOf(device);
            String free = name;
            for (int number = 2; free.isEmpty() || named.containsKey(free); number++) {
                free = String.format(Locale.ROOT, name.isEmpty() ? "(%2$d)" : "%s (%d)", name, number);
            }
            named.put(free, device);
        }
        return named;
    }

    private static String nameOf(WebcamDevice device) {
        // The built-in driver puts the device file behind the name, which is another one after each plugging in.
        String name = device instanceof WebcamDefaultDevice own ? own.getDeviceName() : device.getName();
        if (name == null) {
            return "";
        }
        return name.codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
