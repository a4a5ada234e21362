# SPDX-License-Identifier: Apache-2.0
mailroom_test(settings/effectivemailserver mailroom_settings)
mailroom_test(settings/serveraddress mailroom_settings)
mailroom_test(settings/settingschecks mailroom_settings)
mailroom_test(settings/settingsdraft mailroom_settings)
mailroom_test(settings/settingskeys mailroom_settings)
mailroom_test(settings/settingtext mailroom_settings)
