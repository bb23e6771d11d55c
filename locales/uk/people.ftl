### Users, roles and teams; the own profile.

people-title = Люди
people-profile = Профіль
people-empty = Тут ще нікого немає
people-empty-text = Тут буде список усіх, хто працює в цьому робочому просторі.
people-column-name = Ім’я
people-column-email = Ел. пошта
people-column-role = Роль
people-role-owner = Власник
people-role-admin = Адміністратор
people-role-manager = Менеджер
