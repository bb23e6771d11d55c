### Users, roles and teams; the own profile.

people-title = Люди
people-profile = Профиль
people-empty = Здесь пока никого нет
people-empty-text = Здесь будет список всех, кто работает в этом рабочем пространстве.
people-column-name = Имя
people-column-email = Эл. почта
people-column-role = Роль
people-role-owner = Владелец
people-role-admin = Администратор
people-role-manager = Менеджер
