### Users, roles and teams; the own profile.

people-title = People
people-profile = Profile
people-empty = Nobody here yet
people-empty-text = Everybody who works in this workspace is listed here.
people-column-name = Name
people-column-email = E-mail
people-column-role = Role
people-role-owner = Owner
people-role-admin = Administrator
people-role-manager = Manager
